package dev.tastemaker.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Posts messages as JSON to a gateway of the shop's own, each with its id as {@code Idempotency-Key}. */
@ApplicationScoped
class HttpDeliverer implements Deliverer {
    private final CampaignConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    @Inject
    HttpDeliverer(CampaignConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.outlet().timeout())
                .build();
    }

    @Override
    public String outlet() {
        return "http";
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        if (config.outlet().http().isEmpty()) {
            return new Later("campaign.outlet.http is not set", null, true);
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(config.outlet().http().get())
                    .timeout(config.outlet().timeout())
                    .header("content-type", "application/json")
                    .header("idempotency-key", parcel.id().toString())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(WireMessage.of(parcel))))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return HttpVerdict.of(
                    response.statusCode(),
                    response.headers().firstValue("retry-after"),
                    response.headers()
                            .firstValue("message-id")
                            .orElseGet(() -> UUID.randomUUID().toString()));
        } catch (JsonProcessingException e) {
            return new Refused("the message is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Later("no answer: " + e, null, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Later("interrupted", null, false);
        }
    }
}

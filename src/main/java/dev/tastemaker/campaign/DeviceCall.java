package dev.tastemaker.campaign;

import dev.tastemaker.campaign.Deliverer.Later;
import dev.tastemaker.campaign.DeviceService.Answer;
import dev.tastemaker.campaign.DeviceService.Answered;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;

/** One call of a push service, and what its answer means. */
final class DeviceCall {
    private DeviceCall() {}

    /** {@code gone} says of an answer whether the device is there no more. */
    static Answer send(
            HttpClient client, HttpRequest request, Function<HttpResponse<String>, Boolean> gone, String messageId) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (gone.apply(response)) {
                return new DeviceService.Gone("the device is gone: status " + response.statusCode());
            }
            return new Answered(
                    HttpVerdict.of(response.statusCode(), response.headers().firstValue("retry-after"), messageId));
        } catch (IOException e) {
            return new Answered(new Later("no answer: " + e, null, false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answered(new Later("interrupted", null, false));
        }
    }
}

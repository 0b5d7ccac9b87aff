package dev.tastemaker.campaign;

import dev.tastemaker.profile.Channel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How campaigns are planned and delivered. */
@ConfigMapping(prefix = "campaign")
interface CampaignConfig {
    /** Longest wait for the store to answer one call. */
    @WithDefault("60s")
    Duration storeTimeout();

    /** What a plan may cost when its brief says nothing. */
    Plan plan();

    /** How the ledger is worked off. */
    Delivery delivery();

    /** What is taken for a message's doing. */
    Outcome outcome();

    /** Where messages go. */
    Outlet outlet();

    /** Limits of a plan. */
    interface Plan {
        /** Shoppers looked at in one statement. */
        @WithDefault("20000")
        int batch();

        /** Most clusters; smaller groups join those of their language. */
        @WithDefault("40")
        int clusters();

        /** Items of one cluster that are promoted. */
        @WithDefault("4")
        int items();

        /** Texts for each cluster and item, to learn which does better. */
        @WithDefault("2")
        int variants();

        /** Answers of a model when the brief names no budget. */
        @WithDefault("200")
        int calls();

        /** Tokens of a model when the brief names no budget. */
        @WithDefault("400000")
        long tokens();
    }

    /** Clicks, openings, purchases and goodbyes. */
    interface Outcome {
        /** Channels whose links lead through this service. Not for push where links open an app, which redirects would not. */
        @WithDefault("email")
        Set<Channel> tracked();

        /** How long after a message what a person does may be its doing. */
        @WithDefault("7d")
        Duration window();

        /** A click this soon after an email left is its scanner's. */
        @WithDefault("5s")
        Duration tooSoon();

        /** A message younger than this says nothing about its text yet, answered or not. */
        @WithDefault("1h")
        Duration patience();
    }

    /** The workers. */
    interface Delivery {
        /** Whether this instance delivers. */
        @WithDefault("true")
        boolean enabled();

        /** How often it is looked for messages that are due. */
        @WithDefault("1s")
        String every();

        /**
         * What carries messages from the instance that took them to one that delivers: {@code in-process}, each its own, or the
         * connector of a broker, whoever is free. Follows MESSAGING_CONNECTOR.
         */
        @WithDefault("in-process")
        String over();

        /** Messages taken at once by a worker. */
        @WithDefault("200")
        int batch();

        /** Of these, how many are handed to a provider together: as many may be repeated after a crash. */
        @WithDefault("20")
        int inFlight();

        /** How long a worker may be silent before another takes its messages. Longer than any provider's timeout. */
        @WithDefault("60s")
        Duration lease();

        /** Tries of one message before it is a dead letter. */
        @WithDefault("5")
        int attempts();

        /** Wait before the second try; doubles each time, with jitter. */
        @WithDefault("2s")
        Duration backoff();

        /** Longest wait between tries that no provider asked for. */
        @WithDefault("10m")
        Duration longestBackoff();

        /** Failures in a row after which a provider is left alone for {@code backoff} and more. */
        @WithDefault("10")
        int circuit();

        /** Messages a second to one provider from this instance; 0: no limit. */
        @WithDefault("0")
        int rate();
    }

    /** Where messages go. */
    interface Outlet {
        /** Of emails: file, http or smtp. */
        @WithDefault("file")
        String email();

        /** Of push messages: file, http or devices. */
        @WithDefault("file")
        String push();

        /** Folder of outlet file: one JSON line a message. */
        @WithDefault(".tastemaker/outbox")
        String file();

        /** Address of outlet http: takes one JSON message a POST, with its id as Idempotency-Key. */
        Optional<URI> http();

        /** Of emails over SMTP. */
        Smtp smtp();

        /** Of push messages to browsers. */
        Webpush webpush();

        /** Of push messages through Firebase. */
        Fcm fcm();

        /** Of push messages to Apple's devices. */
        Apns apns();

        /** How long a provider may take to answer. */
        @WithDefault("20s")
        Duration timeout();

        /** VAPID keys (RFC 8292), in unpadded base64url. */
        interface Webpush {
            /** The private key: 32 bytes. */
            Optional<String> privateKey();

            /** The public key: 65 bytes. */
            Optional<String> publicKey();

            /** Whom a push service may turn to: a mailto or https address. */
            @WithDefault("mailto:shop@localhost")
            String subject();
        }

        /** Firebase Cloud Messaging, HTTP v1. */
        interface Fcm {
            /** File of the service account. */
            Optional<String> account();

            /** Where it is reached. */
            @WithDefault("https://fcm.googleapis.com")
            String address();
        }

        /** Apple's push service. */
        interface Apns {
            /** File of the team's key (p8). */
            Optional<String> key();

            /** Id of the key. */
            @WithDefault("unknown")
            String keyId();

            /** Id of the team. */
            @WithDefault("unknown")
            String team();

            /** Bundle id of the app. */
            @WithDefault("unknown")
            String topic();

            /** Where it is reached. */
            @WithDefault("https://api.push.apple.com")
            String address();
        }

        /** A mail server. */
        interface Smtp {
            /** Its name. */
            @WithDefault("127.0.0.1")
            String host();

            /** Its port. */
            @WithDefault("25")
            int port();

            /** Encryption: none, starttls or tls. */
            @WithDefault("none")
            String encryption();

            /** Who logs in; absent: nobody. */
            Optional<String> user();

            /** With which password. */
            Optional<String> password();

            /** The address that emails come from. */
            @WithDefault("shop@localhost")
            String from();

            /** The name that stands before it; none when empty. Follows {@code email.sender-name}. */
            Optional<String> fromName();

            /** Connections kept open. */
            @WithDefault("8")
            int connections();
        }
    }
}

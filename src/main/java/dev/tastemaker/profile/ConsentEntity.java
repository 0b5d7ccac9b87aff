package dev.tastemaker.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "consent")
class ConsentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "shopper_id")
    String shopperId;

    @Column(name = "channel")
    String channel;

    @Column(name = "granted")
    boolean granted;

    @Column(name = "at")
    Instant at;

    @Column(name = "wording_version")
    String wordingVersion;

    @Column(name = "source")
    String source;

    Consent.Recorded toRecorded() {
        return new Consent.Recorded(id, new Consent(Channel.of(channel), granted, at, wordingVersion, source));
    }
}

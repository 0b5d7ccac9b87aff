package dev.tastemaker.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic that messages of campaigns go over, at a broker that is used for nothing else: made, looked at, and troubled. */
final class DeliveryTopic implements AutoCloseable {
    private static final String TOPIC = "deliveries";
    private static final String GROUP = "tastemaker-deliveries";
    private static final String AGAIN = "again";
    private static final int PARTITIONS = 6;

    private final Admin admin;
    private final KafkaConsumer<String, String> reader;
    private final KafkaProducer<String, String> sender;
    private final List<TopicPartition> partitions = new ArrayList<>();

    DeliveryTopic(String broker) {
        Map<String, Object> where = Map.of("bootstrap.servers", broker);
        admin = Admin.create(where);
        done(admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                .all());
        sender = new KafkaProducer<>(where, new StringSerializer(), new StringSerializer());
        reader = new KafkaConsumer<>(where, new StringDeserializer(), new StringDeserializer());
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new TopicPartition(TOPIC, i));
        }
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
    }

    /** Instances that listen to the topic and have a part of it. */
    int listeners() {
        return (int) done(admin.describeConsumerGroups(List.of(GROUP)).all()).values().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .count();
    }

    /** Sends all that has come since it was last asked so many times more; how many messages had come. */
    int repeat(int times) {
        Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        while (partitions.stream().anyMatch(each -> reader.position(each) < ends.getOrDefault(each, 0L))) {
            reader.poll(Duration.ofMillis(100)).forEach(record -> {
                if (record.headers().lastHeader(AGAIN) == null) {
                    found.add(record);
                }
            });
        }
        for (int i = 0; i < times; i++) {
            found.forEach(this::again);
        }
        sender.flush();
        return found.size();
    }

    private void again(ConsumerRecord<String, String> record) {
        ProducerRecord<String, String> copy = new ProducerRecord<>(TOPIC, record.key(), record.value());
        copy.headers().add(AGAIN, "yes".getBytes(StandardCharsets.UTF_8));
        sender.send(copy);
    }

    /** Whether the listeners have dealt with all that ever came. */
    boolean isRead() {
        Map<TopicPartition, OffsetAndMetadata> read =
                done(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
        return reader.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> end.getValue()
                        <= Optional.ofNullable(read.get(end.getKey()))
                                .map(OffsetAndMetadata::offset)
                                .orElse(0L));
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refuses: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        sender.close();
        reader.close();
        admin.close();
    }
}

package dev.tastemaker.campaign;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A provider that keeps what it took, and does with each message what a test says. */
class Postbox implements Deliverer {
    private final String name;
    private final Map<String, List<Parcel>> taken = new ConcurrentHashMap<>();
    private final List<Parcel> called = new CopyOnWriteArrayList<>();
    private volatile Function<Parcel, Outcome> answer = parcel -> new Sent("taken");

    Postbox(String name) {
        this.name = name;
    }

    void answers(Function<Parcel, Outcome> newAnswer) {
        answer = newAnswer;
    }

    @Override
    public String outlet() {
        return name;
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        called.add(parcel);
        Outcome outcome = answer.apply(parcel);
        if (outcome instanceof Sent) {
            taken.computeIfAbsent(parcel.shopperId(), id -> new CopyOnWriteArrayList<>())
                    .add(parcel);
        }
        return outcome;
    }

    /** Messages taken, by recipient. */
    Map<String, List<Parcel>> taken() {
        return taken;
    }

    long duplicates() {
        return taken.values().stream().mapToLong(each -> each.size() - 1).sum();
    }

    List<Parcel> called() {
        return called;
    }
}

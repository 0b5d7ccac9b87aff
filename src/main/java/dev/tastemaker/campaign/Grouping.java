package dev.tastemaker.campaign;

import dev.tastemaker.campaign.PgAudienceStore.Group;
import dev.tastemaker.profile.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds up groups of readers, span by span, and makes the clusters of a plan of them. As large as the variety of an audience, not as the audience. */
final class Grouping {
    private static final int EXAMPLES = 3;
    /** A taste that fewer than one in this many readers share is no cluster of its own. */
    private static final int TOO_FEW = 250;

    private record Key(Channel channel, String language, String taste) {}

    private final Map<Key, Group> groups = new HashMap<>();

    void add(List<Group> more) {
        for (Group group : more) {
            groups.merge(new Key(group.channel(), group.language(), group.taste()), group, Grouping::sum);
        }
    }

    long readers() {
        return groups.values().stream().mapToLong(Group::size).sum();
    }

    /** The largest tastes, and for each channel and language one for all others. Without items yet. */
    List<Cluster> clusters(int most) {
        long least = Math.max(2, readers() / TOO_FEW);
        Map<Key, Group> rest = new HashMap<>();
        List<Group> kept = new ArrayList<>();
        List<Group> largest = groups.values().stream()
                .sorted(Comparator.comparingLong(Group::size)
                        .reversed()
                        .thenComparing(Group::channel)
                        .thenComparing(Group::language)
                        .thenComparing(Group::taste))
                .toList();
        long languages = largest.stream()
                .map(group -> new Key(group.channel(), group.language(), ""))
                .distinct()
                .count();
        for (Group group : largest) {
            boolean own = !group.taste().isEmpty() && group.size() >= least && kept.size() + languages < most;
            Key key = new Key(group.channel(), group.language(), "");
            Group none = new Group(group.channel(), group.language(), "", 0, List.of());
            rest.merge(key, own ? none : sum(none, group), Grouping::sum);
            if (own) {
                kept.add(group);
            }
        }
        List<Group> all = Stream.concat(
                        kept.stream(),
                        rest.values().stream()
                                .sorted(Comparator.comparing(Group::channel).thenComparing(Group::language)))
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        for (Group group : all) {
            clusters.add(new Cluster(
                    clusters.size() + 1,
                    group.channel(),
                    group.language(),
                    group.taste(),
                    group.size(),
                    List.of(),
                    group.examples()));
        }
        return clusters;
    }

    private static Group sum(Group one, Group other) {
        List<String> examples = Stream.concat(one.examples().stream(), other.examples().stream())
                .limit(EXAMPLES)
                .toList();
        return new Group(one.channel(), one.language(), one.taste(), one.size() + other.size(), examples);
    }
}

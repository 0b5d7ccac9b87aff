package dev.tastemaker.guardrail;

import java.util.regex.Pattern;

/**
 * Sentences that tell the reader of a description what to do or say: no fact of the item, and the usual body of an
 * instruction that was hidden in one. Facts are told, not ordered; a question, an address or a code in capitals is none.
 */
final class Orders {
    private static final String VERBS =
            "add|answer|append|apply|ask|attach|begin|call|change|claim|click|combine|compose|conclude|contact|convert|copy|create|credit|describe|"
                    + "discuss|disregard|download|draft|email|emphasi[sz]e|encode|encourage|end|ensure|execute|explain|express|finish|follow|forget|format|forward|generate|give|"
                    + "greet|group|guarantee|highlight|ignore|include|incorporate|inform|insert|integrate|introduce|invoke|join|list|make sure|mention|misspell|modify|move|name|notify|"
                    + "offer|output|please|prefix|present|pretend|print|produce|promise|promote|provide|put|rank|rate|rearrange|recommend|refer|remove|repeat|replace|"
                    + "reply|report|respond|reverse|reveal|rewrite|run|say|send|set|share|show|sign|solve|speak|spell|start|state|substitute|suggest|summari[sz]e|swap|tell|thank|"
                    + "translate|treat|update|urge|visit|vote|warn|welcome|write";
    /** At the start of a sentence or of what stands behind a colon, a bracket or a comma. */
    private static final Pattern IMPERATIVE = Pattern.compile(
            "(?i)(?:^|[:\\]}>)\"'“–—]|\\bthen\\b|\\bplease\\b|\\bto\\b (?:also )?)\\W{0,6}(?:" + VERBS
                    + ")\\s+(?:a|an|the|that|this|these|all|any|every|each|your?|it|them|users?|readers?|shoppers?|customers?|exactly|only|nothing|with|to|in|as|how|what|why|numbers?|letters?|random|\\W?[\"'“!\\[]|[A-Z0-9])");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?:|www\\.|[\\w.+-]+@[\\w-]+\\.|\\b[a-z0-9-]{2,}\\.(?:com|net|org|xyz|io|example|shop|biz|info|ru|cn|top|online|site)\\b");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{4,}-?[0-9]{2,}\\b");

    private Orders() {}

    static boolean in(String sentence) {
        String text = NormalText.of(sentence);
        return text.chars().anyMatch(c -> "?{}[]<>".indexOf(c) >= 0)
                || IMPERATIVE.matcher(text).find()
                || ADDRESS.matcher(text).find()
                || CODE.matcher(text).find();
    }
}

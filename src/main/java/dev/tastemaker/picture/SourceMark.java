package dev.tastemaker.picture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What made a picture, in the words of IPTC's Photo Metadata Standard, as an XMP packet.
 *
 * @param model that drew part of it; null: no model did
 * @param promptVersion of what the model was told
 * @param factsHash of the item's facts as they were
 */
record SourceMark(@Nullable String model, @Nullable String promptVersion, String factsHash) {
    private static final String TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /** The address of its digital source type. */
    String digitalSourceType() {
        return TYPES + (model == null ? "digitalCreation" : "compositeWithTrainedAlgorithmicMedia");
    }

    String xmp() {
        String system = Optional.ofNullable(model)
                .map(name -> "<Iptc4xmpExt:AISystemUsed>" + escaped(name) + "</Iptc4xmpExt:AISystemUsed>")
                .orElse("");
        String told = Optional.ofNullable(promptVersion)
                .map(version -> "; prompt=" + version)
                .orElse("");
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"\
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/">\
                <Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>%s\
                <xmp:CreatorTool>Tastemaker banner %d; facts=%s%s</xmp:CreatorTool>\
                </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>""".formatted(digitalSourceType(), system, BannerPainter.RECIPE, factsHash, escaped(told));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

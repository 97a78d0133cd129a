package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Part.Media;
import dev.langchain4j.data.audio.Audio;
import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.VideoContent;
import dev.langchain4j.data.pdf.PdfFile;
import dev.langchain4j.data.video.Video;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contents of messages as parts, and back. */
final class Contents {
    private Contents() {}

    static List<Part> toParts(List<Content> contents) {
        return contents.stream().map(Contents::toPart).toList();
    }

    static Part toPart(Content content) {
        if (content instanceof TextContent text) {
            return new Part.Text(text.text());
        }
        if (content instanceof ImageContent image) {
            return toPart(image.image());
        }
        if (content instanceof AudioContent audio) {
            Audio sound = audio.audio();
            Blob blob = sound.binaryData() != null ? Blob.of(sound.binaryData()) : blob(sound.base64Data());
            return new Media(Media.Kind.AUDIO, sound.mimeType(), url(sound.url()), blob);
        }
        if (content instanceof VideoContent video) {
            Video film = video.video();
            return new Media(Media.Kind.VIDEO, film.mimeType(), url(film.url()), blob(film.base64Data()));
        }
        if (content instanceof PdfFileContent pdf) {
            PdfFile file = pdf.pdfFile();
            return new Media(Media.Kind.FILE, file.mimeType(), url(file.url()), blob(file.base64Data()));
        }
        return new Part.Text(content.toString());
    }

    static Media toPart(Image image) {
        return new Media(Media.Kind.IMAGE, image.mimeType(), url(image.url()), blob(image.base64Data()));
    }

    /** The detail in which images are to be seen, by their place, where it is not the default. */
    static Map<String, @Nullable Object> details(List<Content> contents) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        for (int i = 0; i < contents.size(); i++) {
            if (contents.get(i) instanceof ImageContent image && image.detailLevel() != ImageContent.DetailLevel.LOW) {
                details.put(String.valueOf(i), image.detailLevel().name());
            }
        }
        return details.isEmpty() ? Map.of() : Map.of("imageDetail", details);
    }

    static Content toContent(Part part) {
        if (part instanceof Media media) {
            return switch (media.kind()) {
                case IMAGE -> ImageContent.from(toImage(media));
                case AUDIO ->
                    AudioContent.from(Audio.builder()
                            .url(uri(media))
                            .base64Data(base64(media))
                            .mimeType(media.mimeType())
                            .build());
                case VIDEO ->
                    VideoContent.from(Video.builder()
                            .url(uri(media))
                            .base64Data(base64(media))
                            .mimeType(media.mimeType())
                            .build());
                case FILE ->
                    PdfFileContent.from(PdfFile.builder()
                            .url(uri(media))
                            .base64Data(base64(media))
                            .mimeType(media.mimeType())
                            .build());
            };
        }
        return TextContent.from(part instanceof Part.Text text ? text.text() : ((Part.Reasoning) part).text());
    }

    static Image toImage(Media media) {
        return Image.builder()
                .url(uri(media))
                .base64Data(base64(media))
                .mimeType(media.mimeType())
                .build();
    }

    private static @Nullable String url(@Nullable URI url) {
        return url == null ? null : url.toString();
    }

    private static @Nullable URI uri(Media media) {
        return media.url() == null ? null : URI.create(media.url());
    }

    static @Nullable Blob blob(@Nullable String base64) {
        return base64 == null ? null : Blob.of(Base64.getMimeDecoder().decode(base64));
    }

    private static @Nullable String base64(Media media) {
        return media.content() == null
                ? null
                : Base64.getEncoder().encodeToString(media.content().bytes());
    }
}

package org.preferencecenter.bench.frames;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * What the frames of the window cost while a person ticks boxes, opens details, goes to another page and scrolls; and what the
 * same costs in a plain window. Both draw by software; what a graphics card saves of the drawing does not show.
 */
public final class Frames {
    private static final List<String> HEADLESS = List.of("-Dglass.platform=headless");

    private Frames() {}

    /** Prints what was found. */
    public static void main(String[] arguments) throws IOException, InterruptedException, WireException {
        System.out.println(WireJson.write(measure()));
    }

    /**
     * What was found of one gesture.
     *
     * @param firstToPlain the longest frame of the JavaFX thread the first time, over that of the plain window
     * @param fxToPlain    the longest of all other frames, as far as 99 in 100 go, over that of the plain window
     */
    public record Figures(GestureFigures window, GestureFigures plain, double firstToPlain, double fxToPlain) {
        static Figures of(GestureFigures window, GestureFigures plain) {
            return new Figures(window, plain, window.first() / plain.first(),
                    window.fx().of99InHundred() / plain.fx().of99InHundred());
        }
    }

    /** Figures by platform and gesture: without a display and, where there is one, on it. */
    public static Map<String, Map<String, Figures>> measure() throws IOException, InterruptedException, WireException {
        Map<String, Map<String, Figures>> figures = new LinkedHashMap<>();
        figures.put("headless", compare(HEADLESS));
        if (System.getenv("DISPLAY") != null) {
            figures.put("display", compare(List.of()));
        }
        return figures;
    }

    private static Map<String, Figures> compare(List<String> options)
            throws IOException, InterruptedException, WireException {
        Map<String, GestureFigures> plain = run(options, FramesProgram.PLAIN);
        Map<String, Figures> figures = new LinkedHashMap<>();
        run(options, FramesProgram.REAL).forEach((gesture, found) -> figures.put(gesture,
                Figures.of(found, Objects.requireNonNull(plain.get(gesture)))));
        return figures;
    }

    private static Map<String, GestureFigures> run(List<String> options, String window)
            throws IOException, InterruptedException, WireException {
        // As the launcher of the installed program has it, so that the first time is what a person meets.
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:+UseSerialGC", "-Xms32m", "-Xmx256m", "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path") + File.pathSeparator,
                FramesProgram.class.getName(), window));
        Process program = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (program.waitFor() != 0) {
            throw new IOException("The " + window + " window does not open: " + said);
        }
        return WireJson.read(said, FramesProgram.Recorded.class).gestures();
    }
}

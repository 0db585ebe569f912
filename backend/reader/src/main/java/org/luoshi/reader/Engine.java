package org.luoshi.reader;

import com.benjaminwan.ocrlibrary.Point;
import com.benjaminwan.ocrlibrary.TextBlock;
import io.github.mymonstercat.Model;
import io.github.mymonstercat.ocr.InferenceEngine;
import io.github.mymonstercat.ocr.config.HardwareConfig;
import io.github.mymonstercat.ocr.config.ParamConfig;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** RapidOCR with the models of PP-OCRv4. */
final class Engine {

    /** Fewer lines than this say nothing about how a page lies. */
    private static final int ENOUGH = 3;

    /** Pixels of the longer side on which lines are looked for, which is what takes the memory; they are read at full size. */
    private static final int LONGER_SIDE = 1280;

    private final InferenceEngine engine;
    private final ParamConfig how = ParamConfig.getDefaultConfig();

    Engine(int threads) {
        HardwareConfig hardware = HardwareConfig.getOnnxConfig();
        hardware.setNumThread(threads);
        engine = InferenceEngine.getInstance(Model.ONNX_PPOCR_V4, hardware);
        how.setMaxSideLen(LONGER_SIDE);
        how.setDoAngle(true);
        // one line alone is taken for upside down now and then; all of them are not
        how.setMostAngle(true);
    }

    /** Reads a page however it lies: on its side it is turned and read again.
     * @param number of the page, from 1 */
    List<Piece> read(BufferedImage page, int number) throws IOException {
        List<TextBlock> blocks = blocks(page);
        if (most(blocks, Engine::standsOnEnd)) {
            BufferedImage turned = Upright.quarter(page);
            blocks = blocks(turned);
            return most(blocks, Engine::upsideDown)
                    ? Rows.of(blocks(Upright.half(turned)), page, Rows.Lies.ON_ITS_RIGHT, number)
                    : Rows.of(blocks, page, Rows.Lies.ON_ITS_LEFT, number);
        }
        return most(blocks, Engine::upsideDown)
                ? Rows.of(blocks(Upright.half(page)), page, Rows.Lies.UPSIDE_DOWN, number)
                : Rows.of(blocks, page, Rows.Lies.UPRIGHT, number);
    }

    // the engine reads files only; this one lives in memory where there is a file system for that
    private List<TextBlock> blocks(BufferedImage page) throws IOException {
        Path memory = Path.of("/dev/shm");
        Path file = Files.isWritable(memory)
                ? Files.createTempFile(memory, "luoshi-page", ".bmp")
                : Files.createTempFile("luoshi-page", ".bmp");
        try {
            ImageIO.write(page, "bmp", file.toFile());
            return engine.runOcr(file.toString(), how).getTextBlocks().stream()
                    .filter(block -> !block.getText().isBlank())
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    private static boolean most(List<TextBlock> blocks, java.util.function.Predicate<TextBlock> so) {
        List<TextBlock> lines =
                blocks.stream().filter(block -> block.getText().length() > 2).toList();
        return lines.size() >= ENOUGH && lines.stream().filter(so).count() * 2 > lines.size();
    }

    private static boolean standsOnEnd(TextBlock block) {
        Box box = Box.around(block.getBoxPoint());
        return box.height() > 1.5 * box.width();
    }

    private static boolean upsideDown(TextBlock block) {
        return block.getAngleIndex() == 1;
    }

    /** An upright rectangle, in pixels. */
    record Box(double left, double top, double width, double height) {
        static Box around(List<Point> points) {
            double left = points.stream().mapToInt(Point::getX).min().orElse(0);
            double top = points.stream().mapToInt(Point::getY).min().orElse(0);
            double right = points.stream().mapToInt(Point::getX).max().orElse(0);
            double bottom = points.stream().mapToInt(Point::getY).max().orElse(0);
            return new Box(left, top, right - left, bottom - top);
        }
    }
}

package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.luoshi.problem.WebProblems;

/** Keeps the memory of all uploads together flat: a file waits for its room before its first byte is taken, and rooms are used
 * again, since arrays of this size would otherwise make the heap grow before they are collected. */
@ApplicationScoped
class UploadBudget {

    /** Rooms come in multiples of this, so that one fits the next file too. */
    private static final int STEP = 1024 * 1024;

    private final Semaphore steps;
    private final int allSteps;
    private final EvidenceSettings settings;

    /** Rooms nobody uses, the one used last in front. Those and the ones in use are never more than the budget. */
    private final Deque<byte[]> idle = new ArrayDeque<>();

    UploadBudget(EvidenceSettings settings) {
        this.settings = settings;
        this.allSteps = Math.max(1, settings.budgetBytes() / STEP);
        this.steps = new Semaphore(allSteps, true);
    }

    /** @param announced bytes that the client announced, or less than 0
     * @return a place to be given back by closing it
     * @throws org.luoshi.problem.Refusal unavailable when none came free in time */
    Place reserve(long announced) {
        long bytes = announced < 0 ? settings.maxBytes() : Math.min(announced, settings.maxBytes());
        int wanted = (int) Math.clamp((bytes + STEP - 1) / STEP, 1, allSteps);
        try {
            if (!steps.tryAcquire(wanted, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw WebProblems.unavailable("uploads");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WebProblems.unavailable("uploads");
        }
        return new Place(room(wanted));
    }

    private synchronized byte[] room(int wanted) {
        int length = wanted * STEP;
        for (Iterator<byte[]> rooms = idle.iterator(); rooms.hasNext(); ) {
            byte[] room = rooms.next();
            if (room.length == length) {
                rooms.remove();
                return room;
            }
        }
        // rooms of other sizes make way, the one longest unused first
        int free = steps.availablePermits();
        while (!idle.isEmpty()
                && idle.stream().mapToInt(room -> room.length / STEP).sum() > free) {
            idle.removeLast();
        }
        return new byte[length];
    }

    private synchronized void leave(byte[] room) {
        idle.addFirst(room);
        steps.release(room.length / STEP);
    }

    /** A reserved share of the memory: whoever has it writes into its room and keeps nothing of it after closing it. */
    final class Place implements AutoCloseable {
        private final byte[] room;

        private Place(byte[] room) {
            this.room = room;
        }

        /** @return bytes to write into; what lies in them belongs to nobody */
        byte[] room() {
            return room;
        }

        @Override
        public void close() {
            leave(room);
        }
    }
}

package org.preferencecenter.client.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A computation that can pause in its middle, on the one thread there is: what a program does while it waits for the network.
 * It is the continuation that the JDK makes its virtual threads of (JEP 444), without their scheduler, so that the story alone
 * says what goes on next. The JDK does not export it; the build opens it to tests.
 */
final class Fiber {
    private static final Jdk JDK = Jdk.find();

    private final Object continuation;

    Fiber(Runnable computation) {
        this.continuation = JDK.make(computation);
    }

    /** Goes on until it pauses or ends. */
    void resume() {
        JDK.run(continuation);
    }

    boolean isDone() {
        return JDK.isDone(continuation);
    }

    /** Lets whoever resumed the fiber go on; returns when it is resumed again. */
    static void pause() {
        JDK.pause();
    }

    private record Jdk(Object scope, MethodHandle make, MethodHandle run, MethodHandle done, MethodHandle yield) {

        static Jdk find() {
            try {
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                Class<?> scopes = Class.forName("jdk.internal.vm.ContinuationScope");
                Class<?> continuations = Class.forName("jdk.internal.vm.Continuation");
                Object scope = scopes.getConstructor(String.class).newInstance("simulation");
                return new Jdk(scope,
                        lookup.findConstructor(continuations,
                                MethodType.methodType(void.class, scopes, Runnable.class)),
                        lookup.findVirtual(continuations, "run", MethodType.methodType(void.class)),
                        lookup.findVirtual(continuations, "isDone", MethodType.methodType(boolean.class)),
                        lookup.findStatic(continuations, "yield", MethodType.methodType(boolean.class, scopes)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Run with --add-exports=java.base/jdk.internal.vm=ALL-UNNAMED", e);
            }
        }

        Object make(Runnable computation) {
            return call(() -> make.invoke(scope, computation));
        }

        void run(Object continuation) {
            call(() -> run.invoke(continuation));
        }

        boolean isDone(Object continuation) {
            return (boolean) call(() -> done.invoke(continuation));
        }

        void pause() {
            call(() -> yield.invoke(scope));
        }

        /** A call that throws nothing but what the computation throws. */
        @FunctionalInterface
        private interface Call {
            Object run() throws Throwable;
        }

        private static Object call(Call call) {
            try {
                return call.run();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("A continuation throws nothing of its own", e);
            }
        }
    }
}

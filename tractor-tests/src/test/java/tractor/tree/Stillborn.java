package tractor.tree;

/** Services that cannot be constructed, each for a reason of its own. */
final class Stillborn {
    private Stillborn() {}

    static final class Throwing implements Born {
        Throwing() throws Refusal {
            throw new Refusal("I do not want to");
        }

        @Override
        public boolean isBorn() {
            return false;
        }
    }

    static final class Wordless implements Born {
        Wordless() {
            throw new Speechless();
        }

        @Override
        public boolean isBorn() {
            return false;
        }
    }

    static final class Overflowing implements Born {
        Overflowing() {
            dig();
        }

        @SuppressWarnings("InfiniteRecursion") // that is what it is for
        private static int dig() {
            return dig() + 1;
        }

        @Override
        public boolean isBorn() {
            return false;
        }
    }

    abstract static class Unfinished implements Born {}

    static final class Demanding implements Born {
        private final int wanted;

        Demanding(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean isBorn() {
            return wanted == 0;
        }
    }

    static final class Uninitialised implements Born {
        private static final int NUMBER = Integer.parseInt("no number");

        @Override
        public boolean isBorn() {
            return NUMBER == 0;
        }
    }

    static final class Exiting implements Born {
        Exiting() {
            System.err.println("leaving by the exit");
            System.exit(33);
        }

        @Override
        public boolean isBorn() {
            return false;
        }
    }

    static final class Halting implements Born {
        Halting() {
            System.err.println("the last line but one");
            System.err.println("out of sight");
            Runtime.getRuntime().halt(34);
        }

        @Override
        public boolean isBorn() {
            return false;
        }
    }

    static final class Spawning implements Born {
        Spawning() throws InterruptedException {
            tractor.Tractor.nursery(nursery -> nursery.startActor("deeper", BornPortal.serving(Throwing.class))
                    .isBorn());
        }

        @Override
        public boolean isBorn() {
            return false;
        }
    }
}

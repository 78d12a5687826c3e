package tractor.tree;

/** Every kind of number, bare and boxed. */
record Numbers(
        boolean flag,
        byte tiny,
        short small,
        int whole,
        long big,
        float single,
        double real,
        char letter,
        Boolean boxedFlag,
        Byte boxedTiny,
        Short boxedSmall,
        Integer boxedWhole,
        Long boxedBig,
        Float boxedSingle,
        Double boxedReal,
        Character boxedLetter) {
    static final Numbers LARGEST = new Numbers(
            true,
            Byte.MAX_VALUE,
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Float.MAX_VALUE,
            Double.MAX_VALUE,
            Character.MAX_VALUE,
            true,
            Byte.MAX_VALUE,
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            'z');

    static final Numbers SMALLEST = new Numbers(
            false,
            Byte.MIN_VALUE,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            Float.MIN_VALUE,
            Double.MIN_VALUE,
            Character.MIN_VALUE,
            false,
            Byte.MIN_VALUE,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            Float.NEGATIVE_INFINITY,
            Double.NaN,
            'ß');
}

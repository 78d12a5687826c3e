/** What tests with real processes share: living trees, and the proof that nothing of them is left. */
@NullMarked
package tractor.testing;

import org.jspecify.annotations.NullMarked;

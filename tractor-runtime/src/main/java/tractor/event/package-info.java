/** The runtime's events for JDK Flight Recorder. Programs do not call them; they record and read them by their names. */
@NullMarked
package tractor.event;

import org.jspecify.annotations.NullMarked;

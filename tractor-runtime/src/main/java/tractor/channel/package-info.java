/** Messages over one connection: the handshake, then dialogs told apart by their ids. Not exported. */
@NullMarked
package tractor.channel;

import org.jspecify.annotations.NullMarked;

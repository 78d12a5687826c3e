@NullMarked
package tractor.examples.sockets;

import org.jspecify.annotations.NullMarked;

/** Structured tasks on bare virtual threads: nurseries, cancel scopes, deadlines, mailboxes and promises. */
@NullMarked
package tractor.task;

import org.jspecify.annotations.NullMarked;

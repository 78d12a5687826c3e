package tractor.msg;

/**
 * Extension: a sign of life, about nothing else. Sent only to a peer whose {@link AidExtension} tells how long a silence it
 * bears, once this side has told so, too; the original runtime does not.
 */
public record Heartbeat() implements Msg {}

package tractor.transport;

import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;

/**
 * As whom the peer's process connected or listened, by the word of the kernel: equal to the principals that {@code
 * java.nio.file} gives for the files of the same user and group.
 */
public record PeerCredentials(UserPrincipal user, GroupPrincipal group) {}

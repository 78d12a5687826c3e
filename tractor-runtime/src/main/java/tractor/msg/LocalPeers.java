package tractor.msg;

/**
 * Whose processes on this host may call the actors of a tree. On a UNIX socket the kernel says who calls; over the loopback
 * interface a peer shows that it belongs to the tree, or else the kernel's table of connections is looked up. A root's
 * choice is inherited by its whole tree.
 */
public enum LocalPeers {
    /** This user's only. A peer whose user cannot be found out is turned away. */
    SAME_USER,
    /** Everybody's who can reach the socket. */
    ANY_USER
}

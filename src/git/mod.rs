//! Git over our own transports: clone, commit, push, keys, ssh-agent, known hosts.

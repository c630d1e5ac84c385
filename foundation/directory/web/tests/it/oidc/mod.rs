//! Coming in by a provider, against one that lives in the test: it signs with its own keys, checks the code's proof (PKCE), and
//! cheats when it is told to.

mod come_in;
mod expected;
mod link;
mod proofs;
mod provider;
mod town;

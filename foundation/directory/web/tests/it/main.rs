//! The pages about people and rights, and sign-in from the vault, as a browser sees them.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod account;
mod authenticator;
mod change;
mod doors;
mod factors;
mod house;
mod mandates;
mod oidc;
mod own_password;
mod pages;
mod sessions;
mod tokens;
mod two;

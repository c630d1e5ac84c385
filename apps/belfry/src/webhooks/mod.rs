//! Webhooks: what is due leaves, in order, signed; what was not taken leaves again later.

mod hear;
mod run;
mod send;
mod settings;

pub(crate) use run::Teller;
pub(crate) use send::agent;
pub(crate) use settings::WebhookSettings;

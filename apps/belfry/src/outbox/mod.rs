//! The ways out of the house, and the rounds that use them. Sockets open in `smtp` and `push` alone; text messages and calls go through a
//! folder that a program of the operator's own empties.

mod alarm;
mod along;
mod called;
mod contribution;
mod document;
mod folder;
mod found;
mod invite;
mod push;
mod receipts;
mod run;
mod settings;
mod short;
mod smtp;
mod stood;

pub(crate) use alarm::{ALARM_QUEUE, Alarms, addressed, carry_out as carry_out_alarm};
pub(crate) use called::{channels, target};
pub(crate) use document::{Printing, account_message};
pub(crate) use found::{found, standing_in};
#[cfg(test)]
pub(crate) use push::Push;
pub(crate) use receipts::broken;
#[cfg(test)]
pub(crate) use receipts::tests::bounce;
pub(crate) use run::{Runner, letters};
pub(crate) use settings::{MailSettings, MessageSettings, PushSettings, Security};
pub(crate) use short::{cut, cut_all};
pub(crate) use smtp::Smtp;
#[cfg(test)]
pub(crate) use smtp::tests::relay;
pub(crate) use stood::stood;

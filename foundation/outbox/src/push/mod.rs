//! Notifications on devices (Web Push: RFC 8030, 8188, 8291, 8292): where a device is told, what is sealed for it alone, and how the
//! place names itself to the service in between. Nothing here opens a connection.
//!
//! The address of a device lies with the maker of its browser. It is a secret: whoever knows it may try to tell the device something. So
//! devices are kept beside the journal ([`Devices`]), the journal says only that a person was told on theirs, and what is told is
//! sealed and says no more than a number and where to read on.

mod address;
mod devices;
mod seal;
mod vapid;

pub use address::{Services, Subscription};
pub use devices::{Device, Devices, STEPS};
pub use seal::{Unfit, seal};
pub use vapid::Key;

//! What may go along with a letter that the program wrote itself, besides its words.

use kernel::Handling;
use outbox::message::{Channel, Content};
use outbox::read::Leaving;

/// Whether something may: the message is the program's own, its words may leave the house, and it goes to a mail address.
pub(super) fn may(leaving: &Leaving) -> bool {
    let message = &leaving.message;
    let open = message.content == Content::Full && message.handling < Handling::NeedToKnow;
    open && message.owner.is_none() && leaving.route.channel == Channel::Mail
}

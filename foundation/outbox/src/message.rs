//! What a message is: how urgent, what of it leaves the house, on which channels, and where it stands.

kernel::coded! {
    /// How urgent it is, for the order of the board and for the relay.
    Urgency {
        /// In its turn.
        Routine = "routine",
        /// Before others.
        Urgent = "urgent",
    }
}

kernel::coded! {
    /// What of a message leaves the house.
    Content {
        /// Its words.
        Full = "full",
        /// That there is a message, and the way to read it here after signing in.
        Notice = "notice",
    }
}

kernel::coded! {
    /// A way out of the house.
    Channel {
        /// A notification on the devices on which a person allowed it.
        Push = "push",
        /// Mail.
        Mail = "mail",
        /// Text message to a telephone.
        Sms = "sms",
        /// A call that reads the message out.
        Voice = "voice",
    }
}

kernel::coded! {
    /// Where a message stands.
    State {
        /// Written; nothing has left.
        Prepared = "prepared",
        /// Released: it leaves, or has left.
        Released = "released",
        /// Taken back: what has not left stays, and no answer is waited for.
        Withdrawn = "withdrawn",
    }
}

kernel::coded! {
    /// What became of a message on one route.
    Delivery {
        /// Its turn has not come, or the channel has not taken it yet.
        Waiting = "waiting",
        /// The channel took it.
        Sent = "sent",
        /// The channel says that it arrived.
        Delivered = "delivered",
        /// It did not arrive and will not.
        Failed = "failed",
    }
}

kernel::coded! {
    /// Where a recipient stands.
    Reach {
        /// Nothing has left for them yet.
        Waiting = "waiting",
        /// It left; nothing is known of its arrival.
        Sent = "sent",
        /// It arrived.
        Delivered = "delivered",
        /// They say that they know.
        Acknowledged = "acknowledged",
        /// Somebody who stands in for them, or for whom they stand in, knows.
        Covered = "covered",
        /// No route is left, or there never was one.
        Failed = "failed",
    }
}

kernel::coded! {
    /// On which way an acknowledgement came.
    Way {
        /// In the program.
        Program = "program",
        /// By the link of the message.
        Link = "link",
        /// Said to an officer, who wrote it down.
        Voice = "voice",
        /// Brought back by the channel.
        Receipt = "receipt",
    }
}

impl State {
    /// Whether something can still come of it.
    #[must_use]
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Withdrawn)
    }
}

impl Channel {
    /// Whether a letter that it took may be the only one. A notification reaches a device that may be off: the channel after it has its
    /// turn at the same time.
    #[must_use]
    pub const fn suffices(self) -> bool {
        !matches!(self, Self::Push)
    }
    /// Whether it goes to a telephone number; otherwise to a mail address or to devices.
    #[must_use]
    pub const fn by_phone(self) -> bool {
        matches!(self, Self::Sms | Self::Voice)
    }
}

/// The number as people say it: `MSG-26-0417`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("MSG-{year:02}-{no:04}")
}

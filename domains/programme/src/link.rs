//! What binds a plan or a point to a higher one.

use kernel::{Id, kind};

kernel::coded! {
    /// How something depends on something higher.
    LinkSort {
        /// It helps to reach it.
        Serves = "serves",
        /// It was made because of it.
        Follows = "follows",
    }
}

/// One end of a link: a plan, or a point of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// A plan as a whole.
    Plan(Id<kind::Matter>),
    /// A point.
    Point(Id<kind::Matter>),
}

impl End {
    /// Its matter.
    #[must_use]
    pub const fn id(self) -> Id<kind::Matter> {
        match self {
            Self::Plan(id) | Self::Point(id) => id,
        }
    }
}

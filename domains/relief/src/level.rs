//! The arithmetic of capacity: what is free, and what is taken beyond what is offered.

use serde::{Deserialize, Serialize};

/// Most that one number may say. Nobody means more, and sums of many still fit.
pub const MOST: i64 = 10_000_000;

/// What a site tells of one kind of capacity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// What there is in all.
    pub offered: i64,
    /// What the site itself keeps for somebody: reserved outside of this program.
    pub held: i64,
    /// What is taken.
    pub used: i64,
}

/// What one kind of capacity of a site comes to now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Level {
    /// What there is in all.
    pub offered: i64,
    /// Kept by the site itself.
    pub held: i64,
    /// Taken, with what was delivered since the site told.
    pub used: i64,
    /// Reserved for needs and not delivered yet.
    pub allocated: i64,
}

impl Level {
    /// What is reserved, by the site and for needs.
    #[must_use]
    pub const fn reserved(&self) -> i64 {
        self.held + self.allocated
    }
    /// What is left, below nought where more is taken or promised than there is.
    #[must_use]
    pub const fn rest(&self) -> i64 {
        self.offered - self.held - self.allocated - self.used
    }
    /// What can still be reserved: nought or more.
    #[must_use]
    pub const fn free(&self) -> i64 {
        let rest = self.rest();
        if rest > 0 { rest } else { 0 }
    }
    /// What is taken or promised beyond what there is: nought or more.
    #[must_use]
    pub const fn over(&self) -> i64 {
        let rest = self.rest();
        if rest < 0 { -rest } else { 0 }
    }
}

/// Several levels together. What is over at one site does not eat what is free at another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Total {
    /// How many sites.
    pub sites: i64,
    /// Those whose number is older than the kind allows.
    pub stale: i64,
    /// Those that have told nothing yet.
    pub silent: i64,
    /// Those with a number that nobody confirmed.
    pub unconfirmed: i64,
    /// What there is in all.
    pub offered: i64,
    /// Reserved, by sites and for needs.
    pub reserved: i64,
    /// Taken.
    pub used: i64,
    /// What can still be reserved.
    pub free: i64,
    /// Taken or promised beyond what there is.
    pub over: i64,
}

impl Total {
    /// One more site with this kind of capacity; without a level it has told nothing. What is left at a site that takes no
    /// reservations (`takes`) does not count as free.
    pub const fn add(&mut self, level: Option<&Level>, takes: bool, stale: bool, confirmed: bool) {
        self.sites += 1;
        let Some(level) = level else {
            self.silent += 1;
            return;
        };
        self.stale += stale as i64;
        self.unconfirmed += !confirmed as i64;
        self.offered += level.offered;
        self.reserved += level.reserved();
        self.used += level.used;
        if takes {
            self.free += level.free();
        }
        self.over += level.over();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_free_and_what_is_over() {
        // offered, held, used, allocated -> reserved, free, over
        let table = [
            ((200, 0, 0, 0), (0, 200, 0)),
            ((200, 20, 30, 50), (70, 100, 0)),
            ((200, 0, 200, 0), (0, 0, 0)),
            ((200, 0, 230, 0), (0, 0, 30)),
            ((200, 10, 150, 60), (70, 0, 20)),
            ((0, 0, 0, 0), (0, 0, 0)),
        ];
        for ((offered, held, used, allocated), wanted) in table {
            let level = Level { offered, held, used, allocated };
            assert_eq!((level.reserved(), level.free(), level.over()), wanted, "{level:?}");
        }
    }

    #[test]
    fn one_site_that_is_full_does_not_eat_what_another_has() {
        let mut total = Total::default();
        total.add(Some(&Level { offered: 100, used: 140, ..Level::default() }), true, false, true);
        total.add(Some(&Level { offered: 100, used: 20, ..Level::default() }), true, true, false);
        total.add(None, true, true, false);
        total.add(Some(&Level { offered: 10, ..Level::default() }), false, false, true);
        let wanted = Total {
            sites: 4,
            stale: 1,
            silent: 1,
            unconfirmed: 1,
            offered: 210,
            reserved: 0,
            used: 160,
            free: 80,
            over: 40,
        };
        assert_eq!(total, wanted);
    }
}

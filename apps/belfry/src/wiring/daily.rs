//! What changes with the day alone: made once a day and shared. Pages ask for it many times each.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use super::World;

/// The day on the clock of this place: that of an exercise is its own.
pub(super) fn today(world: &World) -> Date {
    let now = world.clock.now().to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    now.to_zoned_datetime(world.facts.zone.clone()).date()
}

/// Something that is the same all day.
pub(crate) struct Daily<T>(Mutex<Option<(Date, Arc<T>)>>);

impl<T> Default for Daily<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Daily<T> {
    /// What was made for this day; made now where nobody asked on it before.
    pub(crate) fn of(&self, day: Date, make: impl FnOnce() -> T) -> Arc<T> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, made)) = kept.as_ref()
            && *of == day
        {
            return Arc::clone(made);
        }
        let made = Arc::new(make());
        *kept = Some((day, Arc::clone(&made)));
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_once_a_day_and_anew_on_another_day_before_or_after() {
        let (kept, mut made) = (Daily::default(), 0);
        let mut on = |day: i8| {
            *kept.of(Date::constant(2026, 11, day), || {
                made += 1;
                made
            })
        };
        assert_eq!([on(27), on(27), on(28), on(28), on(27)], [1, 1, 2, 2, 3]);
    }
}

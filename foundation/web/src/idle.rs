//! Whether there is still somebody at a console. The page locks itself after a while without a hand on it (`lock.js`) and tells us
//! about hands in between; this is for browsers that tell nothing: without scripts, or closed without leaving.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::Id;
use tokio::time::Instant;

use crate::session::Session;
use crate::{Answer, Reader, Shell, Who, blocking};

/// Sessions kept at once; beyond that, those that have been left longest go. A forgotten one begins anew.
const MOST: usize = 10_000;

/// When each session was last seen with a hand on it.
#[derive(Default)]
pub(crate) struct Hands(Mutex<HashMap<Id<kernel::kind::Session>, Instant>>);

impl Hands {
    /// How long nobody was seen at this session; a session that is seen for the first time was just left.
    fn away(&self, session: Id<kernel::kind::Session>, now: Instant) -> Duration {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.duration_since(*all.entry(session).or_insert(now))
    }

    fn touch(&self, session: Id<kernel::kind::Session>, now: Instant) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST
            && let Some(middle) = middle(all.values().copied().collect())
        {
            all.retain(|_, at| *at > middle);
        }
        all.insert(session, now);
    }
}

fn middle(mut all: Vec<Instant>) -> Option<Instant> {
    let at = all.len() / 2;
    (at < all.len()).then(|| *all.select_nth_unstable(at).1)
}

/// Notes a hand, or locks writing before it is used: whoever comes back after the time that locks gives the password first. A tenth
/// of that time is left to the pages, which know of hands that send nothing.
pub(crate) fn look(shell: &Shell, reader: &mut Reader, page: bool) {
    let (Some(limit), Some(token)) = (shell.site().idle_lock, reader.token.clone()) else { return };
    let Some(session) = reader.session.as_mut().filter(|_| reader.machine.is_none()) else { return };
    let (hands, now) = (&shell.0.hands, Instant::now());
    let away = hands.away(session.id, now);
    if !reader.safe && !session.locked && away > Duration::from_secs(u64::from(limit + limit / 10)) {
        lock(shell, session, &token);
    }
    if !reader.safe || page {
        hands.touch(session.id, now);
    }
}

fn lock(shell: &Shell, session: &mut Session, token: &str) {
    match blocking(|| shell.0.sessions.lock(token)) {
        Ok(()) => session.locked = true,
        Err(e) => tracing::error!(error = %e, "a console that was left could not be locked"),
    }
}

/// A page saying that there was a hand on it. By itself it changes nothing; a locked console hears that it is.
pub(crate) async fn touched(State(_): State<Shell>, _: Who) -> Answer {
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_away_from_its_last_hand_on() {
        let (hands, start) = (Hands::default(), Instant::now());
        let at = |s| start + Duration::from_secs(s);
        let (one, other) = (Id::of_words(&["one"]), Id::of_words(&["other"]));
        assert_eq!(hands.away(one, at(0)), Duration::ZERO, "seen for the first time");
        assert_eq!(hands.away(one, at(600)), Duration::from_secs(600));
        hands.touch(one, at(700));
        assert_eq!(hands.away(one, at(900)), Duration::from_secs(200));
        assert_eq!(hands.away(other, at(900)), Duration::ZERO);
    }

    #[test]
    fn those_left_longest_are_forgotten() {
        let (hands, start) = (Hands::default(), Instant::now());
        for n in 0..=MOST {
            hands.touch(Id::of_words(&[&n.to_string()]), start + Duration::from_millis(n as u64));
        }
        assert!(hands.0.lock().unwrap().len() <= MOST / 2 + 1);
    }
}

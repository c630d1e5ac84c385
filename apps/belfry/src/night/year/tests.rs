//! The year before the visitor's coming is lived through without a refusal, and again without a second entry.

use std::sync::Arc;

use super::super::{clock, doors, offered, settle};
use crate::wiring::{FrontSettings, Live, World, front};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_year_is_lived_through_and_a_restart_repeats_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let config = doors::config(folder.path());
    let zone = web::zone(&crate::wiring::profile_in_use(&config).unwrap().head.time_zone).unwrap();
    let clock = Arc::new(clock::NightClock::of_day(&config.data, &zone, demo::DAY).unwrap());
    let world = Live::of(World::open_with(&config, clock).unwrap());
    settle(&world, demo::year_people()).unwrap();
    let roles = offered(demo::year_roles(), demo::year_people());
    let front = front(&world, FrontSettings { roles, ..FrontSettings::default() }).unwrap();
    super::live_through(&world, &front.post).unwrap();
    let head = world.live.head();
    assert!(head > 100, "a year leaves more than {head} entries");
    super::live_through(&world, &front.post).unwrap();
    assert_eq!(world.live.head(), head, "a restart repeats nothing");
    world.close();
}

//! Devices on which people allowed notifications.

use kernel::{Id, kind};
use outbox::push::{Devices, STEPS, Subscription};
use testkit::{NIGHT, on_both};

use crate::town::{Town, actor};

fn device(name: &str) -> Subscription {
    Subscription {
        endpoint: format!("https://push.example/{name}"),
        key: "key".into(),
        secret: "secret".into(),
    }
}

fn labels(devices: &Devices, person: Id<kind::Person>) -> Vec<String> {
    devices.of(person).unwrap().into_iter().map(|d| d.label).collect()
}

#[test]
fn a_device_is_somebodys_until_it_is_gone() {
    on_both(|place| {
        let town = Town::with(place, |d| d.keeps = STEPS.to_vec());
        let devices = Devices::new(town.journal.clone());
        let (mayor, liaison) = (actor("mayor").person, actor("liaison").person);
        let any = |person| town.read(|r| Devices::any(r, person));
        let keep = |person, label: &str, name: &str, before: Option<&str>, seconds: i64| {
            devices.keep(person, label, device(name), before, NIGHT.plus_seconds(seconds)).unwrap();
        };
        assert!(!any(mayor));
        keep(mayor, "telephone", "a", None, 0);
        keep(mayor, "laptop", "b", None, 1);
        assert_eq!(labels(&devices, mayor), ["laptop", "telephone"]);
        assert!(any(mayor));
        // Its service gave it another address: the name goes on. Nobody takes over that of somebody else.
        keep(mayor, "", "c", Some("https://push.example/b"), 2);
        assert_eq!(labels(&devices, mayor), ["laptop", "telephone"]);
        keep(liaison, "mine", "d", Some("https://push.example/a"), 3);
        assert_eq!(labels(&devices, mayor), ["laptop", "telephone"]);
        assert_eq!(labels(&devices, liaison), ["mine"]);
        // Whoever allows it now has the device.
        keep(liaison, "shared console", "c", None, 4);
        assert_eq!(labels(&devices, mayor), ["telephone"]);
        let id = Devices::id("https://push.example/a");
        devices.used(id, NIGHT.plus_seconds(5)).unwrap();
        assert_eq!(devices.of(mayor).unwrap()[0].used_at, Some(NIGHT.plus_seconds(5)));
        devices.lost(id, NIGHT.plus_seconds(6)).unwrap();
        let gone = devices.of(mayor).unwrap().remove(0);
        assert_eq!((gone.gone_at, gone.subscription.secret.as_str()), (Some(NIGHT.plus_seconds(6)), ""));
        assert!(!any(mayor));
        assert_eq!(devices.gone(mayor).unwrap(), ["telephone"]);
        devices.remove(liaison, id).unwrap();
        assert_eq!(labels(&devices, mayor), ["telephone"], "not by others");
        devices.remove(mayor, id).unwrap();
        assert!(devices.gone(mayor).unwrap().is_empty());
    });
}

#[test]
fn the_oldest_makes_room() {
    let place = testkit::Place::sqlite();
    let town = Town::with(&place, |d| d.keeps = STEPS.to_vec());
    let devices = Devices::new(town.journal.clone());
    let mayor = actor("mayor").person;
    for n in 0..12 {
        let name = format!("{n}");
        devices.keep(mayor, &name, device(&name), None, NIGHT.plus_seconds(n)).unwrap();
    }
    let left = labels(&devices, mayor);
    assert_eq!((left.len(), left[0].as_str(), left[9].as_str()), (10, "11", "2"));
}

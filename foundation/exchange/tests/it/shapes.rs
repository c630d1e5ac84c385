//! Points in polygons and circles.

use exchange::cap::{Bounds, Circle, ring_holds};
use kernel::Point;
use proptest::prelude::*;

use crate::sample::{GOOD, read, with};

fn at(lat: f64, lon: f64) -> Point {
    Point::from_degrees(lon, lat).unwrap()
}

#[test]
fn polygons() {
    let area = read(GOOD).unwrap().infos.remove(0).areas.remove(0);
    for (point, inside) in [
        (at(50.5, 4.5), true),
        (at(50.0, 4.0), true),
        (at(50.0, 4.5), true),
        (at(50.5, 5.0), true),
        (at(49.999_999_9, 4.5), false),
        (at(50.5, 5.000_000_1), false),
        (at(-50.5, 4.5), false),
    ] {
        assert_eq!(area.holds(point), inside, "{point:?}");
    }
    // A hollow to the east.
    let text = with("51.0,5.0 ", "50.5,4.2 51.0,5.0 ");
    let area = read(&text).unwrap().infos.remove(0).areas.remove(0);
    assert_eq!(
        [area.holds(at(50.5, 4.1)), area.holds(at(50.5, 4.5)), area.holds(at(50.1, 4.5))],
        [true, false, true]
    );
    let all = [at(-90.0, -180.0), at(-90.0, 180.0), at(90.0, 180.0), at(90.0, -180.0), at(-90.0, -180.0)];
    assert!(ring_holds(&all, at(0.0, 0.0)));
    assert!(!ring_holds(&[], at(0.0, 0.0)));
}

#[test]
fn boxes() {
    let low = Bounds::of([at(1.0, 1.0), at(2.0, 3.0)]).unwrap();
    assert!(low.meets(Bounds::of([at(2.0, 3.0), at(9.0, 9.0)]).unwrap()));
    assert!(!low.meets(Bounds::of([at(2.1, 3.0), at(9.0, 9.0)]).unwrap()));
    assert_eq!(Bounds::of([]), None);
}

#[test]
fn circles_near_the_edges_of_the_plane() {
    let circle = |lat, lon, km: u64| Circle { centre: at(lat, lon), radius_m: km * 1000 };
    assert_eq!(circle(89.9, 0.0, 100).ring(32), None);
    assert_eq!(circle(0.0, 179.9, 100).ring(32), None);
    assert!(circle(50.0, 4.0, 0).holds(at(50.0, 4.0)));
    assert!(!circle(50.0, 4.0, 0).holds(at(50.0, 4.001)));
}

proptest! {
    /// The ring around a circle holds all of it, and not much more: a metre for rounding, which on a small circle is much.
    #[test]
    fn a_ring_holds_its_circle(lat in -60.0..60.0, lon in -170.0..170.0, metres in 60_u64..50_000, bearing in 0.0..std::f64::consts::TAU) {
        let circle = Circle { centre: at(lat, lon), radius_m: metres };
        let ring = circle.ring(64).unwrap();
        prop_assert_eq!(ring.len(), 65);
        prop_assert_eq!(ring[0], ring[64]);
        let step = |share: f64| {
            #[expect(clippy::cast_precision_loss, reason = "at most 50,000")]
            let arc = metres as f64 * share / 6_371_008.8;
            let north = (arc * bearing.cos()).to_degrees();
            let east = (arc * bearing.sin() / lat.to_radians().cos()).to_degrees();
            at(lat + north, lon + east)
        };
        prop_assert!(ring_holds(&ring, step(0.98)));
        prop_assert!(!ring_holds(&ring, step(1.05)));
        prop_assert!(circle.holds(step(0.97)));
        prop_assert!(!circle.holds(step(1.05)));
    }
}

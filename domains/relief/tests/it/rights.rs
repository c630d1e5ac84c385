//! The boards hold exactly what the guard permits, on both databases.

use kernel::{Id, kind};
use relief::command::{AskNeed, OpenSite};
use relief::read::{NeedFilter, SiteFilter, needs, resource, sites};
use stage::{Seen, the_lists_hold_what_the_guard_permits};
use testkit::Place;

use crate::town::{Town, described, matter};

/// A need or a site that is guarded like this.
fn make(town: &Town, seen: Seen, is_need: bool) -> Id<kind::Matter> {
    let (id, actor) = (matter(), seen.writer(&town.officer));
    let Seen { handling, readers, area: municipality, .. } = seen;
    if is_need {
        let rule = AskNeed { handling, readers, municipality, ..AskNeed::new(id, "places", 5) };
        town.ask_as(&actor, rule).unwrap();
    } else {
        let mut description = described("90001");
        description.municipality = municipality;
        let code = format!("s{}", testkit::unique().simple());
        town.ask_as(&actor, OpenSite { handling, readers, ..OpenSite::new(id, code, description) }).unwrap();
    }
    id
}

fn compare(place: &Place, cases: u32) {
    let town = Town::on(place);
    the_lists_hold_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, is_need| vec![make(&town, seen, is_need)],
        |eye| {
            let sites = town.read(|r| sites(r, eye, &SiteFilter::default())).into_iter().map(|s| s.id);
            let needs =
                town.read(|r| needs(r, eye, &NeedFilter::default(), 100_000)).into_iter().map(|n| n.id);
            sites.chain(needs).collect()
        },
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_boards_hold_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_boards_hold_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 5);
}

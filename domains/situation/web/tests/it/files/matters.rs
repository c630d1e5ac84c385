//! The journal's pages lead to the pages of the matters.

use kernel::Lang;
use situation::incident::Severity;
use situation::read::{self, Eye};
use situation_web::contributions;

use crate::town::{Town, matter};

#[tokio::test]
async fn each_matter_has_its_page_and_its_guard() {
    let town = Town::open();
    let incident = town.incident("gas-leak", Severity::Major);
    let signal = town.call("odeur", "");
    let notification = town.read(|r| read::informs(r, &Eye::all(), incident))[0].id;
    let all: Vec<_> = contributions(&town.desk).into_iter().flat_map(|c| c.matters).collect();
    let page = |id| town.read(|r| Ok(all.iter().find_map(|m| m.page(r, Lang::Nl, id).unwrap())));
    let guard = |id| town.read(|r| Ok(all.iter().find_map(|m| m.resource(r, id).unwrap())));
    let table = [
        (incident, Some(("26-0001 Gaslek", format!("incidents/{incident}"))), 6),
        (signal, Some(("S-26-0001", format!("signals/{signal}"))), 0),
        (notification, Some(("26-0001 · Burgemeester", format!("tell/{notification}"))), 6),
    ];
    for (id, wanted, areas) in table {
        assert_eq!(page(id), wanted.map(|(name, path)| (name.to_owned(), path)));
        assert_eq!(guard(id).unwrap().areas.len(), areas);
    }
    let nothing = matter();
    assert!(page(nothing).is_none() && guard(nothing).is_none());
}

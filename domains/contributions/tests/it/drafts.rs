//! Drafts: kept beside the journal, and nobody writes over another's words without being told.

use contributions::draft::{Content, Drafts, Piece};
use testkit::{NIGHT, on_both};

use crate::town::{action, measure, one, town};

#[test]
fn a_draft_is_kept_saved_over_only_knowingly_and_gone_once_it_was_sent() {
    on_both(|place| {
        let town = town(place);
        let (sheet, drafts) = (one(&town), Drafts::new(town.journal.clone()));
        let head = town.journal.head();
        let piece = |key: &str| Piece {
            key: key.to_owned(),
            measure: measure("1.1").id,
            content: Content::Action { n: None, action: Box::new(action("1.1")) },
            revision: 0,
            saved_at: NIGHT,
        };
        drafts.save(sheet, &piece("a"), 0, NIGHT).unwrap().unwrap();
        let refused = drafts.save(sheet, &piece("a"), 0, NIGHT).unwrap().unwrap_err();
        assert_eq!(refused.key, "refusal-contribution-draft", "somebody else saved it since");
        drafts.save(sheet, &piece("a"), 1, NIGHT.plus_seconds(60)).unwrap().unwrap();
        drafts.save(sheet, &piece("b"), 0, NIGHT).unwrap().unwrap();
        let all = drafts.of(sheet).unwrap();
        assert_eq!(
            all.iter().map(|p| (p.key.as_str(), p.revision)).collect::<Vec<_>>(),
            [("a", 2), ("b", 1)]
        );
        assert_eq!(all[0].content, piece("a").content);
        drafts.discard(sheet, "b").unwrap();
        drafts.save(sheet, &piece("a"), 2, NIGHT.plus_seconds(90)).unwrap().unwrap();
        drafts.sent(sheet, &all).unwrap();
        let left = drafts.of(sheet).unwrap();
        assert_eq!(left.len(), 1, "what was saved after it was sent stays");
        drafts.sent(sheet, &left).unwrap();
        assert_eq!(drafts.of(sheet).unwrap(), []);
        assert_eq!(town.journal.head(), head, "nothing of it stands in the journal");
    });
}

//! Search words: found by prefix, whatever the case and the accents.

use testkit::on_both;

use crate::counter::{counter, open, raise};

#[test]
fn a_prefix_finds_whatever_case_and_accent() {
    on_both(|place| {
        let (id, journal) = (counter(), open(&place.backend));
        raise(&journal, id, "Odeur de gaz, chaussée de Mons").unwrap();
        raise(&journal, id, "Gasgeur aan de vijver").unwrap();
        let find = |typed: &str| {
            let from = store::fold(typed);
            let to = store::after_prefix(&from);
            let sql =
                "SELECT DISTINCT seq FROM word WHERE scope = $1 AND word >= $2 AND word < $3 ORDER BY seq";
            let rows = journal.read(|r| r.query(sql, &["counter".into(), from.into(), to.into()])).unwrap();
            rows.iter().map(|r| r.int(0).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(find("CHAUSSE"), [1]);
        assert_eq!(find("ga"), [1, 2]);
        assert_eq!(find("étang"), Vec::<i64>::new());
    });
}

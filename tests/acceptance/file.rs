//! `beian file`: handed in once, followed to the end, whatever happens on the way.

use tests::beian::{Beian, sample};

#[test]
fn both_roads_end_with_a_site_that_is_live() {
    for name in crate::SAMPLES {
        let beian = Beian::default();
        let case = sample(name);
        let args = ["file", case.to_str().unwrap(), "--channel", "practice", "--follow", "--json"];
        let followed = beian.call(args).ended(0);
        assert!(followed.out.contains("\"live\""), "{name} did not end live: {}", followed.out);
    }
}

#[test]
fn called_again_it_goes_on_instead_of_filing_twice() {
    let beian = Beian::default();
    let case = sample("first-filing-app");
    let args = ["file", case.to_str().unwrap(), "--channel", "practice", "--follow", "--json"];
    let (first, second) = (beian.call(args).ended(0).json(), beian.call(args).ended(0).json());
    assert_eq!(first["filing"], second["filing"], "the second call made another filing");
}

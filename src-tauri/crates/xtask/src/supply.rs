//! Supply chain: what we build on has a known licence, a known source and no known hole.

use crate::node::npm;
use crate::process::{ask, command, run};
use crate::tools::CARGO_DENY;
use crate::{Failure, Outcome};

/// Rust: licences, bans and sources by `deny.toml`. Needs no network.
pub(crate) fn crates() -> Outcome {
    let deny = CARGO_DENY.ready()?;
    run(
        command(deny).args(["--workspace", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"]),
        "cargo deny",
    )
}

/// npm: the registry's list of known holes. Without an answer there is a notice, not a pass in silence.
pub(crate) fn npm_packages() -> Outcome {
    let answer = ask(&mut npm(&["audit", "--json"]));
    let Some((clean, report)) = answer.filter(|(_, report)| report.contains("\"auditReportVersion\"")) else {
        println!("NOT CHECKED: the npm registry gave no list of known holes; npm audit was left out.");
        return Ok(());
    };
    if clean {
        println!("npm audit: no known hole.");
        return Ok(());
    }
    println!("{report}");
    Err(Failure("npm audit found a known hole; the list stands above.".to_owned()))
}

//! Behaviour of the whole, seen from outside: `beian`, called as a script would call it.

mod act;
mod blank;
mod blank_hostile;
mod check;
mod cli_case;
mod cli_file;
mod cli_photo;
mod every_type;
mod example;
mod explain;
mod faults;
mod file;
mod hostile;
mod mistakes;
mod need;
mod office_killed;
mod pack;
mod papers;
mod polling;
mod press;
mod print;
mod rounds;
mod samples;
mod scan;
mod strangers;
mod tables;
mod tus_foreign;
mod upload;
mod workdays;

#[path = "../../src-tauri/crates/office/tests/office/server_process.rs"]
mod server_process;

/// The sample cases, one for each road.
const SAMPLES: [&str; 2] = ["first-filing-paper", "first-filing-app"];

//! The one binary: everything it does is in the library, under `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    cybergateway::allocator::give_back();
    cybergateway::cli::main()
}

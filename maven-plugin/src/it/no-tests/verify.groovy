def log = new File(basedir, 'build.log').text
assert log.contains(':check (default)')
assert !log.contains('report:')
assert log.contains('[WARNING] no test with a trace ran, though there are goldens in')
assert !new File(basedir, 'target/goldentrace').exists()

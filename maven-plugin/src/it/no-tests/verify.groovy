def log = new File(basedir, 'build.log').text
assert log.contains(':check (default)')
assert !log.contains('report:')
assert !new File(basedir, 'target/goldentrace').exists()

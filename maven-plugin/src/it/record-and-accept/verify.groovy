def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] unchanged RecordTest.same: 0 steps, 0 tool calls, $0.0000')
assert log.contains('[INFO] pending RecordTest.changed: 0 steps, 0 tool calls, $0.0000')
assert log.contains('[INFO]   why: stopped by length')
assert !log.contains('GreenTest')
assert log.contains('[INFO] accepted RecordTest.changed: src/test/goldens/it/RecordTest/changed.golden.json')
assert new File(basedir, 'src/test/goldens/it/RecordTest/changed.golden.json').text == '{}\n'
assert new File(basedir, 'target/goldentrace/report/report.json').text.contains('"mode":"record"')
assert log.contains('no candidate of <all>')
assert log.contains('nothing was recorded: no test with a trace ran')

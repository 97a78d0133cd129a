def log = new File(basedir, 'build.log').text
assert log.contains('Red: 1 failed test; 0 tests with a trace.')
assert log.contains('failed test: it.FailingTest.fails: expected: <refunded> but was: <denied>')
assert log.contains('next: mvn test -Dtest=FailingTest')

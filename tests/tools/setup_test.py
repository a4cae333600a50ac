"""tools/setup with stand-ins for dpkg-query, apt-get, id, sudo and npm, which note how they were called."""
import os
import shutil
import subprocess

from small_tree import ROOT, SmallTree

PACKAGES = 'build  ninja-build  builds\nbuild  libicu-dev  characters\nall  clang-14  fuzzing\n'
SYSTEM = 'awk bash chmod cmp comm cp dirname env mkdir mktemp mv rm sed sort tail touch xargs'.split()
NPM = '''mkdir -p node_modules/.bin
touch node_modules/.bin/buf
chmod +x node_modules/.bin/buf
'''


class Setup(SmallTree):
    def setUp(self):
        super().setUp()
        for name in ('setup', 'npm/package.json', 'npm/package-lock.json'):
            target = os.path.join(self.root, 'tools', name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copy(os.path.join(ROOT, 'tools', name), target)
        self.write('tools/packages.txt', PACKAGES)
        self.write('calls')
        # The system's other programs by link, so that no sudo is there unless a test puts it there.
        os.makedirs(os.path.join(self.root, 'bin'))
        for name in SYSTEM:
            os.symlink(shutil.which(name), os.path.join(self.root, 'bin', name))
        self.stand_in('apt-get')
        self.stand_in('npm', NPM)
        self.set_installed('ninja-build', 'libicu-dev', 'clang-14')
        self.set_user(0)

    def stand_in(self, name, script=''):
        path = os.path.join(self.root, 'bin', name)
        self.write('bin/' + name, '#!/bin/bash\necho "%s $*" >>%s/calls\n%s' % (name, self.root, script))
        os.chmod(path, 0o755)

    def set_installed(self, *names):
        self.stand_in('dpkg-query', ''.join('echo "%s installed"\n' % name for name in names))

    def set_user(self, number):
        self.stand_in('id', 'echo %d\n' % number)

    def set_up(self, *arguments):
        """(exit code, what it printed, the calls of apt-get, sudo and npm)"""
        run = subprocess.run([os.path.join(self.root, 'tools', 'setup')] + list(arguments), stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, universal_newlines=True,
                             env=dict(os.environ, PATH=os.path.join(self.root, 'bin')))
        with open(os.path.join(self.root, 'calls'), encoding='utf-8') as f:
            calls = [line.strip() for line in f if line.startswith(('apt-get', 'sudo', 'npm'))]
        return run.returncode, run.stdout, calls

    def test_when_all_is_there_apt_is_not_called(self):
        code, printed, calls = self.set_up('build')
        self.assertEqual((code, calls), (0, []))
        self.assertIn('all there', printed)

    def test_build_wants_no_more_than_the_build_needs(self):
        self.set_installed('ninja-build', 'libicu-dev')
        self.assertEqual(self.set_up('build')[2], [])

    def test_root_installs_what_is_missing_and_no_more(self):
        self.set_installed('ninja-build')
        code, printed, calls = self.set_up()
        self.assertEqual(code, 0, printed)
        self.assertIn('update', calls[0])
        self.assertRegex(calls[1], 'install --yes --no-install-recommends clang-14 libicu-dev$')

    def test_others_install_through_sudo(self):
        self.set_user(1000)
        self.set_installed('ninja-build')
        self.stand_in('sudo', 'exec "$@"')
        code, printed, calls = self.set_up('build')
        self.assertEqual(code, 0, printed)
        self.assertTrue(calls[0].startswith('sudo '), calls)

    def test_without_sudo_the_command_is_printed(self):
        self.set_user(1000)
        self.set_installed('ninja-build')
        code, printed, calls = self.set_up('build')
        self.assertEqual((code, calls), (1, []))
        self.assertIn('apt-get update && apt-get install --yes --no-install-recommends libicu-dev\n', printed)

    def test_a_failing_apt_is_shown(self):
        self.set_installed('ninja-build')
        self.stand_in('apt-get', 'if [[ $* == *install* ]]; then echo no such package; exit 100; fi')
        code, printed, _ = self.set_up('build')
        self.assertEqual(code, 1)
        self.assertIn('no such package', printed)

    def test_npm_tools_are_installed_once(self):
        _, _, calls = self.set_up()
        self.assertEqual([call.split()[:2] for call in calls], [['npm', 'ci']])
        _, printed, calls = self.set_up()
        self.assertEqual(len(calls), 1)
        self.assertIn('npm tools: all there', printed)

    def test_a_new_lock_is_installed(self):
        self.set_up()
        self.write('tools/npm/package-lock.json', '{}')
        self.assertEqual(len(self.set_up()[2]), 2)

    def test_usage(self):
        self.assertEqual(self.set_up('everything')[0], 2)

    def test_the_lock_names_no_host(self):
        with open(os.path.join(ROOT, 'tools', 'npm', 'package-lock.json'), encoding='utf-8') as f:
            self.assertNotIn('"resolved"', f.read())


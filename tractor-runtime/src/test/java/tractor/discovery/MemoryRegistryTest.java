package tractor.discovery;

class MemoryRegistryTest extends RegistryBackendContract {
    @Override
    RegistryBackend open() {
        return new MemoryRegistry();
    }
}
